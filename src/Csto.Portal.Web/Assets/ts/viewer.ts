import { enableViewer } from './viewer/viewer.ts';

enableViewer(document);
