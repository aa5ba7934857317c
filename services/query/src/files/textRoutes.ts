/** Texts as files: any version, on any day, as of any place of the record, in the format asked for. */
import { Router, type Request, type Response } from 'express';
import type { QueryContext } from '../graphql/context.ts';
import { refusalError } from '../graphql/refusals.ts';
import { day, instant, oneOf, parametersOf, position, required } from '../http/parameters.ts';
import { dispositionOf, entityTagOf } from './fileHeaders.ts';
import { HTML_POLICY, htmlText } from './htmlText.ts';
import { jsonText } from './jsonText.ts';
import { markdownText, plainText } from './plainText.ts';
import { TEXT_FORMATS, textFileOf, type TextFile, type TextFormat } from './textFile.ts';

const PARAMETERS = {
  on: day,
  asPublishedBy: day,
  asRecordedAt: instant,
  atPosition: position,
  format: oneOf(TEXT_FORMATS),
};

const MEDIA_TYPES: Readonly<Record<TextFormat, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  json: 'application/json',
};

const PRINT: Readonly<Record<TextFormat, (file: TextFile) => string>> = {
  txt: plainText,
  md: markdownText,
  html: htmlText,
  json: (file) => JSON.stringify(jsonText(file)),
};

export function textRoutes(contextOf: (res: Response) => QueryContext): Router {
  const router = Router();
  router.get('/regulations/:named/text', async (req: Request<{ named: string }>, res) => {
    const given = parametersOf(req.query, PARAMETERS);
    const asked = {
      named: req.params.named,
      on: required('on', given.on, day),
      asPublishedBy: given.asPublishedBy,
      format: given.format ?? acceptedFormat(req),
    };
    const file = textFileOf(await contextOf(res).viewAt(given), asked);
    res.set({
      'content-disposition': nameOf(file),
      'content-location': file.permalink,
      'cache-control': 'no-cache',
      etag: tagOf(file),
      vary: 'Accept',
    });
    if (asked.format === 'html') res.set('content-security-policy', HTML_POLICY);
    res.type(`${MEDIA_TYPES[asked.format]}; charset=utf-8`).send(PRINT[asked.format](file));
  });
  return router;
}

/** Whoever accepts everything gets plain text. */
function acceptedFormat(req: Request): TextFormat {
  const offered = TEXT_FORMATS.map((format) => MEDIA_TYPES[format]);
  const accepted = req.accepts(offered);
  const format = TEXT_FORMATS.find((each) => MEDIA_TYPES[each] === accepted);
  if (!format) throw refusalError({ type: 'NOT_ACCEPTABLE', offered });
  return format;
}

function nameOf({ asked, regulation }: TextFile): string {
  const { on, format } = asked;
  const number = regulation.number ? `（${regulation.number.label}）` : '';
  return dispositionOf(
    `${regulation.id}_${on}.${format}`,
    `${regulation.title}${number}_${on}.${format}`,
  );
}

/** The same for the same text at the same place of the record, asked for the same day in the same format. */
function tagOf({ asked, regulation, version, position: at }: TextFile): string {
  const { on, asPublishedBy, format } = asked;
  return entityTagOf([
    regulation.id,
    version.cause.id,
    version.textFrom,
    version.steps.map(({ statement }) => statement),
    at,
    on,
    asPublishedBy,
    format,
  ]);
}
