import { z } from 'zod';
import { type ListedTemplate, TemplateDraft, TemplateId } from '../templates/index.ts';
import { request } from './define.ts';

export const templateRequests = {
  /** Those that come with Handrail first, then the manager's own, in their order. */
  'templates.list': request<ListedTemplate[]>()(z.strictObject({})),
  /** Changes a template, or adds one where `id` is null. */
  'templates.save': request<ListedTemplate>()(
    z.strictObject({ id: TemplateId.nullable(), draft: TemplateDraft }),
  ),
  /** Brings a template back as it comes with Handrail; one of the manager's own is removed. */
  'templates.reset': request<ListedTemplate[]>()(z.strictObject({ id: TemplateId })),
};
