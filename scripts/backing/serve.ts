// PostgreSQL and Kafka for services that run apart, until Ctrl-C. Prints what the services need to know of them:
//   node scripts/backing/serve.ts
import { once } from 'node:events';
import { provideKafka } from './kafka.ts';
import { providePostgres } from './postgres.ts';

const postgres = await providePostgres('.data/postgres');
const kafka = await provideKafka('.data/kafka');
console.log(`export DATABASE_URL=${postgres.address} KAFKA_BROKERS=${kafka.address}`);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await kafka.stop();
await postgres.stop();
