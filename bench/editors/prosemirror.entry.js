// What the portal's own editor imports.
export * from 'prosemirror-commands';
export * from 'prosemirror-dropcursor';
export * from 'prosemirror-gapcursor';
export * from 'prosemirror-history';
export * from 'prosemirror-inputrules';
export * from 'prosemirror-keymap';
export * from 'prosemirror-model';
export * from 'prosemirror-schema-list';
export * from 'prosemirror-state';
export * from 'prosemirror-tables';
export * from 'prosemirror-transform';
export * from 'prosemirror-view';
export { defaultMarkdownParser, defaultMarkdownSerializer } from 'prosemirror-markdown';
export const roundTrip = async (text, { defaultMarkdownParser: parser, defaultMarkdownSerializer: serializer }) => serializer.serialize(parser.parse(text));
