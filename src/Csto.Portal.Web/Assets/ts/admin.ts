import { enableBoard } from './board.ts';
import { enableCopying } from './copy.ts';
import { enableCounters } from './counter.ts';
import { enableForms } from './forms.ts';
import { enableNotices } from './notices.ts';
import { enablePickers } from './picker.ts';
import { enableRemarks } from './remarks.ts';
import { enableToolbars } from './toolbar.ts';
import { enableWeekdays } from './weekday.ts';

enableBoard(document);
enableCopying(document);
enableNotices(document);
enableCounters(document);
enableWeekdays(document);
enablePickers(document);
enableToolbars(document);
enableRemarks(document);
enableForms(document);
