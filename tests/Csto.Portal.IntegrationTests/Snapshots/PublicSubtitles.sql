DECLARE @id int = 3;
DECLARE @key char(12) = '0123456789ab';

SELECT [m0].[Sha256], [m3].[Text]
FROM [MediaAssets] AS [m]
INNER JOIN [MediaAssets] AS [m0] ON COALESCE([m].[ReplacedById], [m].[Id]) = [m0].[Id]
INNER JOIN (
    SELECT [m2].[MediaAssetId], [m2].[Text]
    FROM [MediaTracks] AS [m2]
    WHERE [m2].[Id] = @id
) AS [m3] ON [m0].[Id] = [m3].[MediaAssetId]
WHERE [m].[Key] = @key AND [m].[DeletedAt] IS NULL AND [m0].[DeletedAt] IS NULL AND (EXISTS (
    SELECT 1
    FROM [EditionMedia] AS [e]
    INNER JOIN [Editions] AS [e0] ON [e].[EditionId] = [e0].[Id]
    INNER JOIN [Publications] AS [p] ON [e0].[PublicationId] = [p].[Id]
    WHERE [p].[Visibility] = 1 AND ([p].[LiveEditionId] = [e].[EditionId] OR ([e0].[MajorNumber] IS NOT NULL AND [e0].[State] = 60)) AND [e].[MediaAssetId] = [m0].[Id]) OR EXISTS (
    SELECT 1
    FROM [EditionMedia] AS [e1]
    INNER JOIN [Editions] AS [e2] ON [e1].[EditionId] = [e2].[Id]
    INNER JOIN [Publications] AS [p0] ON [e2].[PublicationId] = [p0].[Id]
    INNER JOIN [MediaAssets] AS [m1] ON [e1].[MediaAssetId] = [m1].[Id]
    WHERE [p0].[Visibility] = 1 AND ([p0].[LiveEditionId] = [e1].[EditionId] OR ([e2].[MajorNumber] IS NOT NULL AND [e2].[State] = 60)) AND [m1].[ReplacedById] = [m0].[Id]))
