import { withKafka } from '#libs/testing/with-kafka';
import { describeStories } from './stories.ts';

withKafka((brokers) => describeStories('over Kafka', brokers.join(',')));
