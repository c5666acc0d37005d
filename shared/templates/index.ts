export { readTemplate, type TemplateLine } from './read.ts';
export { builtInTemplates, type Template } from './templates.ts';
