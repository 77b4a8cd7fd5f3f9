// npm run --silent bereken -- FILE: the subsidy of one case or of a list, with every line. `-` reads standard input.
import { berekenen } from '#libs/law/calculation';
import { calculateFile } from './calculate.ts';

process.exitCode = calculateFile(process.argv[2], berekenen);
