/** Comparisons as files: the sheet of old and new in the form asked for; without a form the answer of GraphQL as JSON. */
import { Router, type Response } from 'express';
import {
  csvSheet,
  docxSheet,
  htmlSheet,
  jsonSheet,
  markdownSheet,
  SHEET_FORMATS,
  SHEET_TABLES,
  titleOf,
  type SheetFormat,
} from '@regchron/printing';
import type { QueryContext } from '../graphql/context.ts';
import { refusalError } from '../graphql/refusals.ts';
import {
  day,
  instant,
  oneOf,
  parametersOf,
  position,
  required,
  words,
  yesOrNo,
} from '../http/parameters.ts';
import { diffFileOf, type DiffFile } from './diffFile.ts';
import { dispositionOf, entityTagOf } from './fileHeaders.ts';
import { HTML_POLICY } from './htmlText.ts';

const PARAMETERS = {
  from: words,
  fromOn: day,
  to: words,
  toOn: day,
  ignoreEditorial: yesOrNo,
  format: oneOf(SHEET_FORMATS),
  table: oneOf(SHEET_TABLES),
  bom: yesOrNo,
  asRecordedAt: instant,
  atPosition: position,
};

const MEDIA_TYPES: Readonly<Record<SheetFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

export function diffRoutes(contextOf: (res: Response) => QueryContext): Router {
  const router = Router();
  router.get('/diff', async (req, res, next) => {
    // Permalinks name no form; what they answer stays as it is, byte for byte.
    if (!['format', 'table', 'bom'].some((name) => Object.hasOwn(req.query, name))) {
      next();
      return;
    }
    const given = parametersOf(req.query, PARAMETERS);
    const format = required('format', given.format, PARAMETERS.format);
    if (format !== 'csv') refuseOf('csv', 'table', given.table, 'bom', given.bom);
    const asked = {
      from: required('from', given.from, words),
      fromOn: required('fromOn', given.fromOn, day),
      to: required('to', given.to, words),
      toOn: required('toOn', given.toOn, day),
      ignoreEditorial: given.ignoreEditorial ?? false,
      format,
      table: format === 'csv' ? (given.table ?? 'rows') : null,
      bom: given.bom ?? false,
    };
    const file = diffFileOf(await contextOf(res).viewAt(given), asked);
    res.set({
      'content-disposition': nameOf(file),
      'content-location': file.sheet.permalink,
      'content-type': MEDIA_TYPES[format],
      'cache-control': 'no-cache',
      etag: tagOf(file),
    });
    if (format === 'html') res.set('content-security-policy', HTML_POLICY);
    res.send(Buffer.from(await printed(file)));
  });
  return router;
}

async function printed({ sheet, asked }: DiffFile): Promise<Uint8Array> {
  const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
  switch (asked.format) {
    case 'html':
      return utf8(htmlSheet(sheet));
    case 'docx':
      return docxSheet(sheet);
    case 'md':
      return utf8(markdownSheet(sheet));
    case 'csv':
      return utf8(csvSheet(sheet, asked.table ?? 'rows', { bom: asked.bom }));
    case 'json':
      return utf8(JSON.stringify(jsonSheet(sheet)));
  }
}

/** Parameters that only one form has: under another they would be given in vain. */
function refuseOf(form: SheetFormat, ...given: readonly [string, unknown, string, unknown]): void {
  const [one, oneValue, other, otherValue] = given;
  const parameter = oneValue === null ? (otherValue === null ? null : other) : one;
  if (parameter === null) return;
  const problem = `only format=${form} has it: say so, or leave it out`;
  throw refusalError({ type: 'BAD_PARAMETER', parameter, problem });
}

function nameOf({ asked, old, new: now, sheet }: DiffFile): string {
  const { format, table, fromOn, toOn } = asked;
  const part = table === null ? '' : `_${table}`;
  const days = `${fromOn}_${toOn}${part}.${format}`;
  const ids = [...new Set([old.regulation.id, now.regulation.id])].join('_');
  return dispositionOf(`${ids}_${days}`, `${titleOf(sheet)}_${days}`);
}

/** The same for the same two texts at the same place of the record, asked for in the same form. */
function tagOf({ asked, old, new: now, sheet }: DiffFile): string {
  const text = ({ regulation, version }: DiffFile['old']): unknown[] => [
    regulation.id,
    version.cause.id,
    version.textFrom,
    version.steps.map(({ statement }) => statement),
  ];
  return entityTagOf([asked, text(old), text(now), sheet.position]);
}
