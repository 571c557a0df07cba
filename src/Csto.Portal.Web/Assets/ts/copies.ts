export { watchPassages } from './copies/bar.ts';
export { copyPiece } from './copies/piece.ts';
