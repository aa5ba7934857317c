/** Texts as files: any version, on any day, as of any place of the record, in the format asked for. */
import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import type { QueryContext } from '../graphql/context.ts';
import { refusalError } from '../graphql/refusals.ts';
import { day, instant, oneOf, parametersOf, position, required } from '../http/parameters.ts';
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
      'content-disposition': dispositionOf(file),
      'content-location': file.permalink,
      'cache-control': 'no-cache',
      etag: entityTag(file),
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

/** Shown where it can be shown, and saved under the title (RFC 6266, RFC 8187). */
function dispositionOf({ asked, regulation }: TextFile): string {
  const { on, format } = asked;
  const number = regulation.number ? `（${regulation.number.label}）` : '';
  const named = encodeURIComponent(`${regulation.title}${number}_${on}.${format}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${regulation.id}_${on}.${format}"; filename*=UTF-8''${named}`;
}

/** The same for the same text at the same place of the record, asked for the same day in the same format. */
function entityTag({ asked, regulation, version, position: at }: TextFile): string {
  const { on, asPublishedBy, format } = asked;
  const parts = [
    regulation.id,
    version.cause.id,
    version.textFrom,
    version.steps.map(({ statement }) => statement),
    at,
    on,
    asPublishedBy,
    format,
  ];
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;
}
