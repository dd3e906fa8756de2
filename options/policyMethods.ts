/** The methods that a policy can speak of. */
export const policyMethods: readonly string[] = [
  ...['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'],
];
