export { readTemplate, type TemplateLine } from './read.ts';
export {
  builtInTemplates,
  isBuiltIn,
  type ListedTemplate,
  listedTemplates,
  type Template,
  TemplateDraft,
  TemplateId,
} from './templates.ts';
