import { enableCopying } from './copy.ts';
import { enableCounters } from './counter.ts';
import { enableForms } from './forms.ts';
import { enableNotices } from './notices.ts';
import { enableToolbars } from './toolbar.ts';
import { enableWeekdays } from './weekday.ts';

enableCopying(document);
enableNotices(document);
enableCounters(document);
enableWeekdays(document);
enableToolbars(document);
enableForms(document);
