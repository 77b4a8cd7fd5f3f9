import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import type { DueCommand } from '#libs/event-store/due-commands';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import type { Clock } from '#libs/kernel/clock';
import { MailFailed } from '#libs/mail/mail';
import { conversationAggregate } from '../conversation.aggregate.ts';
import { dueNotices, type NoticeOutcome } from '../domain/notice.ts';
import { NoticeChoices } from '../notice-choices.ts';
import { POST, type Post } from './post.ts';

/** Tells an employer that a message waits (Awb 2:10 and 2:11): by mail, without a word of what is in it. */
@Injectable()
export class SendNotices {
  private readonly logger = new Logger('notices');

  constructor(
    private readonly store: EventStore,
    private readonly choices: NoticeChoices,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(POST) private readonly post: Post,
  ) {}

  /** Sent again after a crash, the mail has the same id; what was recorded of it is not recorded twice. */
  async execute({ id, subject, tenant }: DueCommand, cause: Cause): Promise<void> {
    const state = await this.store.state(conversationAggregate, subject, tenant);
    const at = this.clock.now().toISOString();
    const due = state.status === 'open' ? dueNotices(state.messages, at) : [];
    if (state.status === 'absent' || due.length === 0) return;
    const outcome = await this.tell(id, subject, state.employerId);
    const messageIds = due.map(({ messageId }) => messageId);
    const command = { type: 'RecordNotice', messageIds, outcome, at } as const;
    accepted(await this.store.handle(conversationAggregate, subject, command, cause));
  }

  private async tell(id: string, conversationId: string, employer: string): Promise<NoticeOutcome> {
    const choice = await this.choices.of(employer);
    if (choice.status === 'declined') return 'declined';
    const to = await this.choices.addressOf(employer, choice);
    if (to === null) return 'no-address';
    const url = `${this.post.portalUrl}/werkgever/berichten`;
    try {
      await this.post.mail.send({ id, to, subject: SUBJECT, text: textOf(`${url}/${conversationId}`, url) });
      return 'sent';
    } catch (error) {
      if (!(error instanceof MailFailed)) throw error;
      this.logger.warn({ msg: 'a notice was not handed on', conversationId, code: error.code });
      return 'failed';
    }
  }
}

const SUBJECT = 'Er staat een bericht voor u klaar in Loonbrug';

function textOf(message: string, all: string): string {
  return [
    'Goedendag,',
    'Een gemeente stuurde u een bericht over de loonkostensubsidie. Om uw gegevens te beschermen staat het niet in deze mail.',
    `Lees het bericht hier: ${message}`,
    `Wilt u deze mails niet meer, of op een ander adres? Kies dat bij uw berichten: ${all}`,
    'U kunt deze mail niet beantwoorden.',
  ].join('\n\n');
}
