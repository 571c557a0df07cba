DECLARE @videos1 varchar(64) = '0123456789ab';

SELECT [m].[Sha256], [m0].[Id], [m0].[Language], [m0].[Label]
FROM [MediaAssets] AS [m]
INNER JOIN [MediaTracks] AS [m0] ON [m].[Id] = [m0].[MediaAssetId]
WHERE [m].[Sha256] = @videos1
