interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Makes one question of what is asked in the same moment `about` the same, and gives each its own answer: `ask` answers in
 * the order of the questions. When it fails, it fails for all of them.
 */
export function together<Question, Answer>(
  about: (question: Question) => string,
  ask: (about: string, questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  let waiting: Waiting<Question, Answer>[] = [];
  const askOne = async (key: string, asked: readonly Waiting<Question, Answer>[]): Promise<void> => {
    try {
      const answers = await ask(
        key,
        asked.map(({ question }) => question),
      );
      asked.forEach(({ answer }, nth) => answer(answers[nth] as Answer));
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  };
  const askAll = (): void => {
    const asked = Map.groupBy(waiting, ({ question }) => about(question));
    waiting = [];
    for (const [key, some] of asked) void askOne(key, some);
  };
  return (question) =>
    new Promise((answer, fail) => {
      waiting.push({ question, answer, fail });
      if (waiting.length === 1) setImmediate(askAll);
    });
}
