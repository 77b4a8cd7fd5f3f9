import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { MandateFor } from '#libs/mandates/mandate-for';
import type { LetterFile } from '../domain/letter.ts';
import { type Form, StoredLetters } from '../stored-letters.ts';
import { LetterFileQuery } from './letter-file.dto.ts';
import { MadeLetters } from './made-letters.query.ts';

const TYPES: Readonly<Record<Form, string>> = { pdf: 'application/pdf', html: 'text/html; charset=utf-8' };
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** The letter that was sent, the same bytes each time; each reading is recorded. */
@ApiTags('brieven')
@Controller()
export class LetterFileController {
  constructor(
    private readonly made: MadeLetters,
    private readonly letters: StoredLetters,
  ) {}

  @Get('brieven/:briefId')
  @Roles('behandelaar', 'beslisser')
  @ApiOperation({ summary: 'Geeft een brief als PDF of pagina, elke keer dezelfde bytes; het lezen wordt vastgelegd' })
  @ApiProduces('application/pdf', 'text/html')
  @ApiOkResponse(FILE)
  async file(
    @UuidParam('briefId') letterId: string,
    @Query() { vorm = 'pdf' }: LetterFileQuery,
    @Actor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(letterId, vorm, actor, reply, await this.made.ofMunicipality(letterId, actor.tenant));
  }

  @Get('werkgever/brieven/:briefId')
  @Roles('werkgever')
  @MandateFor('aanvragen')
  @ApiOperation({ summary: 'Geeft een brief die aan u is gestuurd, als PDF of pagina; het lezen wordt vastgelegd' })
  @ApiProduces('application/pdf', 'text/html')
  @ApiOkResponse(FILE)
  async ownFile(
    @UuidParam('briefId') letterId: string,
    @Query() { vorm = 'pdf' }: LetterFileQuery,
    @Actor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(letterId, vorm, actor, reply, await this.made.ofEmployer(letterId, actor.tenant));
  }

  private async send(
    letterId: string,
    form: Form,
    { sub: actor, tenant }: Actor,
    reply: FastifyReply,
    file: LetterFile | undefined,
  ): Promise<StreamableFile> {
    if (file === undefined) throw plainProblem(404);
    const bytes = await this.letters.read(letterId, file, form, { tenant, actor });
    if (bytes === undefined) throw plainProblem(404);
    const hash = Buffer.from(form === 'pdf' ? file.sha256 : file.htmlSha256, 'hex').toString('base64');
    reply.header('repr-digest', `sha-256=:${hash}:`);
    const disposition = `attachment; filename="brief.${form}"`;
    return new StreamableFile(bytes, { type: TYPES[form], disposition, length: bytes.length });
  }
}
