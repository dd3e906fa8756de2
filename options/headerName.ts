/** The pattern of the name of a header field (RFC 9110, section 5.6.2). */
export const headerName = "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$";
