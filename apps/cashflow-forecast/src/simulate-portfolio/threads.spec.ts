import { describe, expect, it } from '@jest/globals';
import { generatedPortfolio } from '../domain/fixtures/portfolio.ts';
import { simulate } from '../domain/uncertainty/simulate.ts';
import { simulateInThreads } from './threads.ts';

const { portfolio, by, windows } = generatedPortfolio({ stays: 50, municipalities: 3, months: 6, seed: 2 });
const question = { portfolio, by, windows, seed: 3, paths: 101 };

describe('a simulation in threads', () => {
  it.each([1, 2, 3])('has the figures of one that is not, with %i of them', async (threads) => {
    expect([...(await simulateInThreads(question, threads))]).toEqual([...simulate(question, 0, 101)]);
  });
});
