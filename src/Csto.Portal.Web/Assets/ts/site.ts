import { enableCopies } from './copies/begin.ts';
import { enableCopying } from './copy.ts';
import { enableSuggesting } from './suggest.ts';

enableCopying(document);
enableSuggesting(document);
enableCopies(document);
