/**
 * What to answer instead of a status code that is not in the policy, where that is clear:
 * the listed code that says the same with less detail, or what the redirect turns the request into.
 */
export const replacements = {
  '203': ['200'],
  '205': ['204'],
  '302': ['303', '307'],
  '308': ['301', '307'],
  '407': ['401'],
  '408': ['400'],
  '410': ['404'],
  '411': ['400'],
  '414': ['400'],
  '417': ['400'],
  '422': ['400'],
  '423': ['409'],
  '428': ['400'],
  '431': ['400'],
  '451': ['403'],
  '501': ['500'],
  '504': ['503'],
  '505': ['500'],
} as const satisfies Record<string, readonly string[]>;

/** The code of a class, by its first digit, for what no other of its codes says. */
export const general = { '2': '200', '4': '400', '5': '500' } as const;
