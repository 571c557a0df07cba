DECLARE @language varchar(8) = 'ru';
DECLARE @kind int = 1;
DECLARE @first date = '2026-01-01';
DECLARE @last date = '2026-12-31';

SELECT [p].[Id], [m0].[Sha256], COALESCE([m0].[PublicType], [m0].[ContentType]), [m0].[FileName]
FROM [Publications] AS [p]
CROSS JOIN [EditionMedia] AS [e]
INNER JOIN [MediaAssets] AS [m] ON [e].[MediaAssetId] = [m].[Id]
INNER JOIN [MediaAssets] AS [m0] ON COALESCE([m].[ReplacedById], [e].[MediaAssetId]) = [m0].[Id]
WHERE [p].[Language] = @language AND [p].[Kind] = @kind AND [p].[Visibility] = 1 AND [p].[PublishedOn] >= @first AND [p].[PublishedOn] <= @last AND [e].[EditionId] = [p].[LiveEditionId] AND [m].[DeletedAt] IS NULL AND [m0].[Kind] = 1 AND [m0].[DeletedAt] IS NULL
