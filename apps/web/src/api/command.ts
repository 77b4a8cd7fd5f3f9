import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';

type Run<Input, Answer> = (input: Input, key: string) => Promise<Answer>;

/**
 * A command with its key. Sent again after a failure it has the same key, so that what arrived the first time is not
 * done twice; with another content, or after it succeeded, it is another action and has a new one.
 */
export function useCommand<Input, Answer>(
  run: Run<Input, Answer>,
  then?: (answer: Answer, input: Input) => void,
): UseMutationResult<Answer, Error, Input> {
  const sent = useRef<{ readonly content: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: (input: Input) => {
      const content = contentOf(input);
      if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
      return run(input, sent.current.key);
    },
    onSuccess: (answer, input) => {
      sent.current = null;
      then?.(answer, input);
    },
  });
}

function contentOf(input: unknown): string {
  return input instanceof File ? `${input.name} ${input.size} ${input.lastModified}` : JSON.stringify({ input });
}
