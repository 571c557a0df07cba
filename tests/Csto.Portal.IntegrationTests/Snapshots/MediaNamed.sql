DECLARE @keys1 char(12) = '0123456789ab';

SELECT [m].[Sha256], [m0].[Sha256], [m0].[Kind], COALESCE([m0].[PublicType], [m0].[ContentType]), [m0].[Bytes], COALESCE([m0].[PublicWidth], [m0].[Width]), COALESCE([m0].[PublicHeight], [m0].[Height]), [m0].[FileName], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[Alt]
END, [m0].[Caption], [m0].[Credit], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[EnglishAlt]
END, [m0].[EnglishCaption], [m0].[EnglishCredit], [m0].[Width], [m0].[Height], [m0].[Colour], [m0].[Focus], [m0].[CardFocus], [m0].[VariantsMade], [m0].[Seconds], CASE
    WHEN [m3].[Id] IS NULL OR [m1].[DeletedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m1].[Sha256], [m3].[Sha256], [m3].[Kind], COALESCE([m3].[PublicType], [m3].[ContentType]), [m3].[Bytes], COALESCE([m3].[PublicWidth], [m3].[Width]), COALESCE([m3].[PublicHeight], [m3].[Height]), [m3].[FileName], CASE
    WHEN [m3].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m3].[Alt]
END, [m3].[Caption], [m3].[Credit], CASE
    WHEN [m3].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m3].[EnglishAlt]
END, [m3].[EnglishCaption], [m3].[EnglishCredit], [m3].[Width], [m3].[Height], [m3].[Colour], [m3].[Focus], [m3].[CardFocus], [m3].[VariantsMade], [m3].[Seconds], CASE
    WHEN [m4].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m4].[Id], [m4].[Language], [m4].[Label]
FROM [MediaAssets] AS [m]
INNER JOIN [MediaAssets] AS [m0] ON COALESCE([m].[ReplacedById], [m].[Id]) = [m0].[Id]
LEFT JOIN [MediaAssets] AS [m1] ON [m0].[PosterId] = [m1].[Id]
LEFT JOIN (
    SELECT [m2].[Id], [m2].[Alt], [m2].[Bytes], [m2].[Caption], [m2].[CardFocus], [m2].[Colour], [m2].[ContentType], [m2].[Credit], [m2].[EnglishAlt], [m2].[EnglishCaption], [m2].[EnglishCredit], [m2].[FileName], [m2].[Focus], [m2].[Height], [m2].[IsDecorative], [m2].[Kind], [m2].[PublicHeight], [m2].[PublicType], [m2].[PublicWidth], [m2].[Seconds], [m2].[Sha256], [m2].[VariantsMade], [m2].[Width]
    FROM [MediaAssets] AS [m2]
    WHERE [m2].[DeletedAt] IS NULL
) AS [m3] ON COALESCE([m1].[ReplacedById], [m0].[PosterId]) = [m3].[Id]
LEFT JOIN [MediaTracks] AS [m4] ON [m0].[Id] = [m4].[MediaAssetId]
WHERE [m].[Key] = @keys1 AND [m].[DeletedAt] IS NULL AND [m0].[DeletedAt] IS NULL
