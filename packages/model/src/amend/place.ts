/**
 * Places in a text, as amending decisions name them: 第八条第二款第三项 (立法法 2023 art. 65).
 * A decision names what it changes by the numbers of the text before it, and where things come to stand by the numbers
 * of the text after it; a place says which of the two numberings it means.
 */
import { z } from 'zod';
import { PROVISION_KINDS } from '../text/provision.ts';

const stepSchema = z
  .object({
    kind: z.enum(PROVISION_KINDS),
    /** `14`, `14-2` for 第十四条之二; paragraphs and sentences are counted from `1`; `-1` is the last. */
    number: z.string(),
    /** The last of a range, 第十条至第十二条; null for one provision. */
    through: z.string().nullable(),
  })
  .readonly();

export const PLACE_PARTS = ['WHOLE', 'LEAD', 'HEADING', 'TITLE', 'PREAMBLE', 'ATTACHMENT'] as const;

export const placeSchema = z
  .object({
    /** From the outermost provision named to the innermost; empty for the whole text. */
    path: z.array(stepSchema).readonly(),
    /**
     * WHOLE: the provision with all it holds. LEAD: only its own words, without what it holds (第一款第一自然段, 引导语).
     * HEADING: the heading of a part, chapter, section or division. TITLE: the title of the regulation.
     * PREAMBLE: what stands before the first numbered provision (引言, 序言). ATTACHMENT: what stands after the text.
     */
    part: z.enum(PLACE_PARTS),
    /** One sentence of the part: counted from 1, -1 the last; null for all of it. */
    sentence: z.number().int().nullable(),
    numbering: z.enum(['BEFORE', 'AFTER']),
  })
  .readonly();

export type PlaceStep = z.infer<typeof stepSchema>;
export type Place = z.infer<typeof placeSchema>;
