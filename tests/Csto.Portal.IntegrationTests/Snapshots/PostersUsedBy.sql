DECLARE @key char(12) = '0123456789ab';
DECLARE @editionId int = 7;

SELECT [m].[Sha256], [m].[Kind], COALESCE([m].[PublicType], [m].[ContentType]), [m].[Bytes], COALESCE([m].[PublicWidth], [m].[Width]), COALESCE([m].[PublicHeight], [m].[Height]), [m].[FileName], CASE
    WHEN [m].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m].[Alt]
END, [m].[Caption], [m].[Credit], CASE
    WHEN [m].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m].[EnglishAlt]
END, [m].[EnglishCaption], [m].[EnglishCredit], [m].[Width], [m].[Height], [m].[Colour], [m].[Focus], [m].[CardFocus], [m].[VariantsMade], [m].[Seconds]
FROM [MediaAssets] AS [m]
WHERE [m].[Key] = @key AND [m].[DeletedAt] IS NULL AND (EXISTS (
    SELECT 1
    FROM [MediaAssets] AS [m0]
    WHERE [m0].[DeletedAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [EditionMedia] AS [e]
        INNER JOIN [MediaAssets] AS [m1] ON [e].[MediaAssetId] = [m1].[Id]
        WHERE [e].[EditionId] = @editionId AND ([e].[MediaAssetId] = [m0].[Id] OR [m1].[ReplacedById] = [m0].[Id])) AND [m0].[PosterId] = [m].[Id]) OR EXISTS (
    SELECT 1
    FROM [MediaAssets] AS [m2]
    LEFT JOIN [MediaAssets] AS [m4] ON [m2].[PosterId] = [m4].[Id]
    WHERE [m2].[DeletedAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [EditionMedia] AS [e0]
        INNER JOIN [MediaAssets] AS [m3] ON [e0].[MediaAssetId] = [m3].[Id]
        WHERE [e0].[EditionId] = @editionId AND ([e0].[MediaAssetId] = [m2].[Id] OR [m3].[ReplacedById] = [m2].[Id])) AND [m4].[ReplacedById] = [m].[Id]))
