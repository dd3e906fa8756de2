import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/**
 * A server on the loopback interface that serves the installed package as unpkg and jsDelivr do: each
 * file below `<package>@<version>/`, and below `<package>/` a redirect to there.
 */
export class Cdn {
  readonly #server: Server;
  readonly #folder = join(process.env.CONSUMER as string, 'node_modules/spectral-status-codes');

  constructor() {
    const { version } = JSON.parse(readFileSync(join(this.#folder, 'package.json'), 'utf8'));
    this.#server = createServer(({ url = '' }, response) => {
      response.setHeader('access-control-allow-origin', '*');
      const [, given, file] =
        /^\/spectral-status-codes(@[^/]+)?\/(dist\/.+\.m?js)$/.exec(url) ?? [];
      if (file === undefined) response.writeHead(404).end();
      else if (given === undefined) {
        response.writeHead(302, { location: `/spectral-status-codes@${version}/${file}` }).end();
      } else {
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
        response.end(readFileSync(join(this.#folder, file)));
      }
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  /** Where the package is, without a version. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/spectral-status-codes/`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
