DECLARE @editions1 int = 7;
DECLARE @editions2 int = 8;
DECLARE @each int = 4;
DECLARE @kind int = 1;

SELECT [e].[EditionId], [e].[Position], [m].[Sha256]
FROM [EditionMedia] AS [e]
INNER JOIN [MediaAssets] AS [m] ON [e].[MediaAssetId] = [m].[Id]
WHERE [e].[EditionId] IN (@editions1, @editions2) AND [e].[Position] < @each AND [m].[Kind] = @kind AND [m].[DeletedAt] IS NULL
