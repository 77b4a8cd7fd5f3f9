import type { Parked, ParkingLot } from '#libs/messaging/parking';
import { WAITS } from '#libs/messaging/parking';
import type { Message } from '#libs/messaging/transport';

/** A parking lot without a database. */
export class MemoryParkingLot implements ParkingLot {
  private parked: Parked[] = [];

  blocks(consumer: string, subject: string): Promise<boolean> {
    return Promise.resolve(this.parked.some((each) => each.consumer === consumer && each.message.subject === subject));
  }

  park(consumer: string, message: Message, reason: string): Promise<void> {
    const at = this.parked.findIndex((each) => each.consumer === consumer && each.message.id === message.id);
    const known = this.parked[at];
    if (known === undefined) this.parked.push({ consumer, message, reason, parkedAt: message.time });
    else if (reason !== WAITS) this.parked[at] = { ...known, reason };
    return Promise.resolve();
  }

  list(): Promise<readonly Parked[]> {
    return Promise.resolve([...this.parked]);
  }

  find(messageId: string): Promise<readonly Parked[]> {
    return Promise.resolve(this.parked.filter(({ message }) => message.id === messageId));
  }

  queue(consumer: string, subject: string): Promise<readonly Parked[]> {
    const ofSubject = this.parked.filter((each) => each.consumer === consumer && each.message.subject === subject);
    return Promise.resolve(ofSubject);
  }

  remove(consumer: string, messageId: string): Promise<void> {
    this.parked = this.parked.filter((each) => each.consumer !== consumer || each.message.id !== messageId);
    return Promise.resolve();
  }
}
