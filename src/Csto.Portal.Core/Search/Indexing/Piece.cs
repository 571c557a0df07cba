namespace Csto.Portal.Core.Search.Indexing;

/// <summary>What is known of a publication in the index beside its words.</summary>
/// <param name="Doc">Its number in the index, from 0; kept while it is there.</param>
/// <param name="Id">Of the publication.</param>
/// <param name="Day">Day number of the dateline.</param>
/// <param name="Sequence">The order within the day, newest highest.</param>
/// <param name="States">Bits of <see cref="Words.StateNames"/>.</param>
internal sealed record Piece(int Doc, int Id, int Day, long Sequence, byte Kind, string Language, byte States, int[] Persons, int[] Topics);
