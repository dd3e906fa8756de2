/** The pattern of a media type without parameters, such as `application/problem+json`. */
export const mediaTypeName = '^[\\w!#$&^.+-]+/[\\w!#$&^.+-]+$';
