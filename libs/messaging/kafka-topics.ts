import type { Admin } from 'kafkajs';

/** Never changed: a subject would move to another partition. */
export const PARTITIONS = 12;

/**
 * Makes the topics that are absent. A consumer that subscribes to an absent one learns of it minutes later; a producer
 * would have the broker make one with a single partition.
 */
export async function createTopics(admin: Admin, topics: readonly string[]): Promise<void> {
  const known = await admin.listTopics(); // kafkajs logs an error for one that exists
  const absent = topics.filter((topic) => !known.includes(topic));
  if (absent.length === 0) return;
  await admin.createTopics({ topics: absent.map((topic) => ({ topic, numPartitions: PARTITIONS })) });
}
