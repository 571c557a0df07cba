DECLARE @id int = 3;
DECLARE @key char(12) = '0123456789ab';

SELECT [m].[Sha256], [m1].[Text]
FROM [MediaAssets] AS [m]
INNER JOIN (
    SELECT [m0].[MediaAssetId], [m0].[Text]
    FROM [MediaTracks] AS [m0]
    WHERE [m0].[Id] = @id
) AS [m1] ON [m].[Id] = [m1].[MediaAssetId]
WHERE [m].[Key] = @key AND [m].[DeletedAt] IS NULL
