DECLARE @id int = 3;
DECLARE @editionId int = 7;
DECLARE @key char(12) = '0123456789ab';

SELECT [m0].[Sha256], [m2].[Text]
FROM [EditionMedia] AS [e]
INNER JOIN [MediaAssets] AS [m] ON [e].[MediaAssetId] = [m].[Id]
INNER JOIN [MediaAssets] AS [m0] ON COALESCE([m].[ReplacedById], [m].[Id]) = [m0].[Id]
INNER JOIN (
    SELECT [m1].[MediaAssetId], [m1].[Text]
    FROM [MediaTracks] AS [m1]
    WHERE [m1].[Id] = @id
) AS [m2] ON [m0].[Id] = [m2].[MediaAssetId]
WHERE [e].[EditionId] = @editionId AND [m0].[DeletedAt] IS NULL AND [m0].[Key] = @key
