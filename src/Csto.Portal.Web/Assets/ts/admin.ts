import { enableAutosave } from './autosave.ts';
import { enableBulk } from './bulk.ts';
import { enableBoard } from './board.ts';
import { enableCopying } from './copy.ts';
import { enableCounters } from './counter.ts';
import { enableForms } from './forms.ts';
import { registerMediaPicker } from './media-picker.ts';
import { chooseMedia } from './media/chooser.ts';
import { enableUploads } from './media/upload.ts';
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
// Before the forms: it sends its own by itself.
enableUploads(document);
enableAutosave(document);
enableForms(document);
registerMediaPicker(chooseMedia);
enableBulk(document);
