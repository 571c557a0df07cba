DECLARE @editions1 int = 7;
DECLARE @editions2 int = 8;

SELECT [e].[EditionId], [e0].[PublicationId], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Language], [e0].[MajorNumber], [e0].[GoesLiveAt], [e].[MadeAt], CASE
    WHEN [p].[LiveEditionId] = [e].[EditionId] AND [p].[LiveEditionId] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [p].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [e].[Text]
FROM [EditionProofs] AS [e]
INNER JOIN [Editions] AS [e0] ON [e].[EditionId] = [e0].[Id]
INNER JOIN [Publications] AS [p] ON [e0].[PublicationId] = [p].[Id]
WHERE [p].[Visibility] = 1 AND ([p].[LiveEditionId] = [e].[EditionId] OR ([e0].[MajorNumber] IS NOT NULL AND [e0].[State] IN (50, 60, 70))) AND [e].[EditionId] IN (@editions1, @editions2)
