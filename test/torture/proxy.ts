import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** What stands between a client and its server, and can be told to misbehave. */
export class Proxy {
  /** The port of the server: another one after it was started again. */
  target = 0;
  /** New connections are cut at once. */
  refuses = false;
  /** Every piece of every answer comes so much later. */
  lateMs = 0;
  /** Asked of what a client sends: true lets it reach the server, and cuts the client before the answer. */
  cutAfter: (sent: Buffer) => boolean = () => false;
  readonly #server: Server;
  readonly #clients = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
    server.on('connection', (client) => this.#serve(client));
  }

  static async open(): Promise<Proxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Proxy(server);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** As a network that breaks: both sides lose every connection. */
  cut(): void {
    for (const client of this.#clients) client.resetAndDestroy();
  }

  /** Well behaved again. */
  mend(): void {
    this.refuses = false;
    this.lateMs = 0;
    this.cutAfter = () => false;
  }

  close(): void {
    this.#server.close();
    this.cut();
  }

  #serve(client: Socket): void {
    if (this.refuses) {
      client.resetAndDestroy();
      return;
    }
    this.#clients.add(client);
    const server = connect(this.target, '127.0.0.1');
    for (const socket of [client, server]) socket.setNoDelay(true).on('error', () => undefined);
    client.on('data', (sent: Buffer) => {
      if (!server.write(sent)) {
        client.pause();
        server.once('drain', () => client.resume());
      }
      // What the server does with it, it does: only nobody hears of it.
      if (this.cutAfter(sent)) client.resetAndDestroy();
    });
    let before = Promise.resolve();
    server.on('data', (answer: Buffer) => {
      const earlier = before;
      const arrived = this.lateMs === 0 ? earlier : setTimeout(this.lateMs).then(() => earlier);
      before = arrived.then(() => {
        if (!client.destroyed) client.write(answer);
      });
    });
    client.on('close', () => {
      this.#clients.delete(client);
      server.end();
    });
    server.on('close', () => void before.then(() => client.destroy()));
  }
}
