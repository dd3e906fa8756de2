/** The guide that this project began with. */
export const guide = {
  name: 'the Belgif REST guide',
  url: 'https://www.belgif.be/specification/rest/api-guide/',
};
