DECLARE @key char(12) = '0123456789ab';
DECLARE @editionId int = 7;

SELECT [m].[Sha256], [m].[Kind], COALESCE([m].[PublicType], [m].[ContentType]), [m].[Bytes], COALESCE([m].[PublicWidth], [m].[Width]), COALESCE([m].[PublicHeight], [m].[Height]), [m].[FileName], CASE
    WHEN [m].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m].[Alt]
END, [m].[Caption], [m].[Credit], [m].[Width], [m].[Height], [m].[Colour], [m].[Focus], [m].[CardFocus], [m].[VariantsMade], [m].[Seconds], [m2].[Sha256]
FROM [MediaAssets] AS [m]
LEFT JOIN [MediaAssets] AS [m2] ON [m].[PosterId] = [m2].[Id]
WHERE [m].[Key] = @key AND [m].[DeletedAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [MediaAssets] AS [m0]
    WHERE [m0].[PosterId] = [m].[Id] AND [m0].[DeletedAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [EditionMedia] AS [e]
        INNER JOIN [MediaAssets] AS [m1] ON [e].[MediaAssetId] = [m1].[Id]
        WHERE [e].[EditionId] = @editionId AND ([e].[MediaAssetId] = [m0].[Id] OR [m1].[ReplacedById] = [m0].[Id])))
