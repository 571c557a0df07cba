DECLARE @language varchar(8) = 'ru';
DECLARE @kind int = 1;
DECLARE @day date = '2026-02-13';
DECLARE @slug varchar(80) = 'zasedanie';
DECLARE @number int = 2;

SELECT [e0].[Text], [e0].[Signature]
FROM [Editions] AS [e]
INNER JOIN [Publications] AS [p] ON [e].[PublicationId] = [p].[Id]
INNER JOIN [EditionProofs] AS [e0] ON [e].[Id] = [e0].[EditionId]
WHERE [e].[MajorNumber] IS NOT NULL AND [e].[State] IN (50, 60, 70) AND [p].[Language] = @language AND [p].[Kind] = @kind AND [p].[PublishedOn] = @day AND [p].[Slug] = @slug AND [p].[Visibility] = 1 AND [e].[MajorNumber] = @number
