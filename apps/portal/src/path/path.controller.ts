import { Controller, Get, Headers, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OpenInDemo } from '#libs/http/access';
import { SERVICE_URLS, SERVICES, type ServiceName, type ServiceUrls } from '../services.ts';

const ANSWER_WITHIN_MS = 3_000;

type Figures = Readonly<Record<string, unknown>>;

/** Figures of the whole path; one that could not be had is null. Amounts are whole cents. */
interface PathOfTheMoney {
  readonly aanvragen: number | null;
  readonly toekenningen: number | null;
  readonly declaraties: number | null;
  /** Payment files (pain.001), and what they ordered. */
  readonly bestanden: number | null;
  readonly opgedragenCenten: number | null;
  readonly bevestigdCenten: number | null;
  readonly openstaandCenten: number | null;
  readonly laagstePunt: { readonly datum: string; readonly centen: number } | null;
  /** The services that gave no figures. */
  readonly nietBereikbaar: readonly ServiceName[];
}

/** The path of the money, for the page only, from what each service says of its own part. */
@ApiExcludeController()
@OpenInDemo('beheerder')
@Controller('pad')
export class PathController {
  constructor(@Inject(SERVICE_URLS) private readonly urls: ServiceUrls) {}

  @Get()
  async show(@Headers('authorization') authorization?: string): Promise<PathOfTheMoney> {
    const answers = await Promise.all(SERVICES.map((service) => this.figuresOf(service, authorization)));
    const [intake, review, forecast] = answers;
    return {
      aanvragen: figure(intake?.aanvragen),
      toekenningen: figure(review?.toekenningen),
      declaraties: figure(intake?.declaraties),
      bestanden: figure(review?.bestanden),
      opgedragenCenten: figure(review?.opgedragenCenten),
      bevestigdCenten: figure(review?.bevestigdCenten),
      openstaandCenten: figure(forecast?.openstaandCenten),
      laagstePunt: lowPoint(forecast?.laagstePunt),
      nietBereikbaar: SERVICES.filter((_, nth) => answers[nth] === undefined),
    };
  }

  private async figuresOf(service: ServiceName, authorization: string | undefined): Promise<Figures | undefined> {
    const headers = authorization === undefined ? {} : { authorization };
    try {
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
      const answer = await fetch(`${this.urls[service]}/v1/kerncijfers`, { headers, signal });
      return answer.ok ? ((await answer.json()) as Figures) : undefined;
    } catch {
      return undefined; // away: the others are shown, and this one is named
    }
  }
}

function figure(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function lowPoint(value: unknown): PathOfTheMoney['laagstePunt'] {
  const { datum, centen } = (value ?? {}) as { datum?: unknown; centen?: unknown };
  return typeof datum === 'string' && typeof centen === 'number' ? { datum, centen } : null;
}
