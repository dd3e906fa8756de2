/** How binding a statement is: `must` becomes an error, `should` a warning, `may` a hint. */
export type Level = 'must' | 'should' | 'may';

/** A method that a policy can speak of. */
export type Method =
  | 'GET'
  | 'HEAD'
  | 'PUT'
  | 'POST'
  | 'PATCH'
  | 'DELETE'
  | 'OPTIONS'
  | 'TRACE'
  | 'QUERY';

/**
 * What a policy says of a cell. `X`: the method may answer with the code; `-`: it may not; words: it
 * may on that condition; `?`: it is to be reviewed; `undocumented`: it may, and the description need
 * not tell.
 */
export type Mark = 'X' | '-' | 'controller only' | 'creation only' | '?' | 'undocumented';

/**
 * What a policy says of a status code: one mark for all methods, the methods that may answer with it,
 * a mark for each method (`-` for those that are left out), or a row of a table: the reason phrase and
 * a mark for each of the policy's methods.
 */
export type Row =
  | Mark
  | readonly Method[]
  | Readonly<Partial<Record<Method, Mark>>>
  | readonly [reasonPhrase: string, ...marks: Mark[]];

/** A header field that responses must declare, or must not. */
export interface HeaderField {
  readonly level: Level;
  /** The methods that are meant; without it, all. */
  readonly methods?: readonly Method[];
  /** Whether it must not be declared. */
  readonly forbidden?: boolean;
  /** Header fields that together are as good. */
  readonly or?: readonly string[];
}

/** What responses hold. */
export interface Body {
  readonly level: Level;
  /** The methods that are meant; without it, all but those that HTTP or the code leaves without a body. */
  readonly methods?: readonly Method[];
  /** Whether there must be a body, or must not. */
  readonly body?: 'present' | 'absent';
  /** Header fields that together are as good as a body. */
  readonly or?: readonly string[];
  /** The media types of which a body must have one. */
  readonly mediaTypes?: readonly string[];
  /** Whether a body must have none of these media types. */
  readonly forbidden?: boolean;
}

/** What an operation has that calls for a status code. */
export type Occasion =
  | 'always'
  | 'conditional request'
  | 'creation'
  | 'parameter'
  | 'path parameter'
  | 'query parameter'
  | 'request body'
  | 'security';

/** Status codes of which operations must document one. */
export interface Documented {
  /** One is enough; messages ask for the first. */
  readonly statusCodes: readonly string[];
  readonly level: Level;
  /** What the operations have, any of several being enough; without it, they are all meant. */
  readonly when?: Occasion | readonly Occasion[];
  /** The methods that are meant; without it, all. */
  readonly methods?: readonly Method[];
  /** Whether `default` and the range of the class are not enough. */
  readonly exactly?: boolean;
}

/** What an operation must have so that it can answer a status code. */
export interface Need {
  readonly level: Level;
  /** What it is; of several header fields of its request, one is enough. */
  readonly of: Exclude<Occasion, 'always'> | { readonly headers: readonly string[] };
  /** The methods that are meant; without it, all. */
  readonly methods?: readonly Method[];
}

/** A rule of this project that a guide has too. */
export interface TakenOver {
  readonly level: Level;
  /** The methods that are meant; without it, those of the rule. */
  readonly methods?: readonly Method[];
}

/** A cell on which a guide contradicts itself, and which therefore is neither allowed nor refused. */
export interface Dispute {
  readonly statusCode: string;
  readonly method: Method;
  readonly reason: string;
}

/** Where a rule applies. An operation is meant if it is on one of the paths or has one of the tags. */
export interface Where {
  /** Path templates, with `*` for a part of a segment and `**` for any number of segments. */
  readonly paths?: readonly string[];
  readonly tags?: readonly string[];
}

/** What a guide says of status codes. */
export interface Policy {
  /** The name of the guide. */
  readonly name: string;
  /** The URL of the guide. */
  readonly url?: string;
  /** By status code or rule id, what to append to that URL, or a URL of its own. */
  readonly sections?: Readonly<Record<string, string>>;
  /** How binding list and matrix are; without it, `should`. */
  readonly level?: Level;
  /** The methods that list and matrix speak of, in the order of the rows; without it, the usual seven. */
  readonly methods?: readonly Method[];
  /** The methods that operations may have, and how binding that is. */
  readonly allowedMethods?: { readonly methods: readonly Method[]; readonly level: Level };
  /** The rows of the matrix, by status code. */
  readonly statusCodes: Readonly<Record<string, Row>>;
  /** Whether status codes without a row may be used; without it, they are refused. */
  readonly unlisted?: 'refused' | 'free';
  /**
   * Other levels: of a status code, of single cells, of codes that are `unlisted`, or of cells that
   * are `reviewed` or `undocumented`.
   */
  readonly levels?: Readonly<Record<string, Level | Readonly<Partial<Record<Method, Level>>>>>;
  /** How binding it is that status codes are registered with IANA; without it, nothing is said. */
  readonly registered?: Level;
  /** By status code, what operations have that makes an `undocumented` one worth documenting. */
  readonly undocumentedUnless?: Readonly<Record<string, Occasion>>;
  /** What to use instead of a status code that is refused, where that is clear. */
  readonly replacements?: Readonly<Record<string, readonly string[]>>;
  /** By a class's first digit, its code for what no other says. */
  readonly general?: Readonly<Record<string, string>>;
  /** Header fields, by status code, range or `default`, and name. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, Level | HeaderField>>>>;
  /** Bodies, by status code, range or `default`; what is said of a code goes before what its range says. */
  readonly bodies?: Readonly<Record<string, Body | readonly Body[]>>;
  /** Status codes of which operations must document one. */
  readonly documented?: readonly Documented[];
  /** What operations need so that they can answer a status code, by code. */
  readonly needs?: Readonly<Record<string, Need>>;
  /** Status codes or ranges that are not documented one by one where `default` says it, body and all. */
  readonly inDefault?: { readonly statusCodes: readonly string[]; readonly level: Level };
  /** Status codes beside which an operation documents no other success, by code. */
  readonly alone?: Readonly<
    Record<string, { readonly level: Level; readonly methods?: readonly Method[] }>
  >;
  /** Rules of this project that hold for the guide too, with their levels. */
  readonly rules?: Readonly<Record<string, Level | TakenOver>>;
  /** Cells on which the guide contradicts itself; they are neither allowed nor refused. */
  readonly disputes?: readonly Dispute[];
  /** By rule id, where a rule applies; without it, everywhere. */
  readonly where?: Readonly<Record<string, Where>>;
}
