// Fastify with a JSON schema and nothing else, in JavaScript: what reads TypeScript would be in its memory too.
import Fastify from 'fastify';

let url = '';

process.on('message', ({ question, given }) => {
  if (question === 'open') void open(given);
  else process.send?.({ value: url });
});
process.on('disconnect', () => process.exit());

async function open({ schema, answer }) {
  const app = Fastify();
  app.put('/v1/dienstverbanden/:id', { schema: { body: schema } }, ({ params }) => ({
    ...answer,
    dienstverbandId: params.id,
  }));
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  process.send?.({ value: undefined });
}
