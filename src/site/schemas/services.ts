import { z } from 'astro/zod';

/** Where a service runs that one can host oneself; kept without a slash at the end. */
function hostSchema(what: string) {
  return z
    .url({
      protocol: /^https$/,
      error: 'This is not the address of a host. | Write it as https://stats.example.org.',
    })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional()
    .describe(what);
}

const plausibleSchema = z.strictObject({
  domain: z
    .string()
    .regex(/^[a-z0-9.-]+(?:\/[^\s"'<>]*)?$/i, {
      error:
        'This is not the name of a site at Plausible. | Write it without https://: example.org.',
    })
    .describe('The name of the site at Plausible, usually its domain.'),
  host: hostSchema('Where you run Plausible yourself; else https://plausible.io.'),
});

const umamiSchema = z.strictObject({
  website_id: z
    .string()
    .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, {
      error:
        'This is not the id of a website at Umami. | Copy it from the settings of the website there.',
    })
    .describe('The id that Umami gives to the website.'),
  host: hostSchema('Where you run Umami yourself; else https://cloud.umami.is.'),
});

const goatcounterSchema = z
  .union([
    z.string(),
    z.strictObject({
      code: z.string().optional().describe('The name before .goatcounter.com.'),
      host: hostSchema('Where you run GoatCounter yourself.'),
    }),
  ])
  .transform((value, context) => {
    const { code, host } = typeof value === 'string' ? { code: value, host: undefined } : value;
    if (host !== undefined) return host;
    if (code !== undefined && /^[a-z\d-]+$/i.test(code)) return `https://${code}.goatcounter.com`;
    context.addIssue({
      code: 'custom',
      message:
        'This is not the code of a site at GoatCounter. | Write the name before .goatcounter.com, or host: https://….',
    });
    return z.NEVER;
  });

/** `analytics:` in site.yaml: who counts the visits. */
export const analyticsSchema = z.strictObject({
  plausible: plausibleSchema.optional().describe('Plausible: domain, and host of your own.'),
  umami: umamiSchema.optional().describe('Umami: website_id, and host of your own.'),
  goatcounter: goatcounterSchema.optional().describe('GoatCounter: your code, or your host.'),
  google: z
    .string()
    .regex(/^G-[A-Z\d]+$/, {
      error: 'This is not a measurement ID of Google Analytics 4. | It begins with "G-".',
    })
    .optional()
    .describe('Google Analytics 4: the measurement ID, G-….'),
});

/** `analytics:` of site.yaml: who counts the visits. */
export type Analytics = z.output<typeof analyticsSchema>;

function tokenSchema(service: string) {
  return z
    .string()
    .regex(/^[\w=+/.-]+$/, {
      error:
        'This is not a verification code. | Write only what stands in content="…" of the tag that you were given.',
    })
    .optional()
    .describe(`What ${service} asks for in the tag that it gives.`);
}

/** `verification:` in site.yaml: shows to search engines whose site it is. */
export const verificationSchema = z.strictObject({
  google: tokenSchema('Google Search Console'),
  bing: tokenSchema('Bing Webmaster Tools'),
  yandex: tokenSchema('Yandex Webmaster'),
  baidu: tokenSchema('Baidu'),
  naver: tokenSchema('Naver Search Advisor'),
  pinterest: tokenSchema('Pinterest'),
});

/** Codes by which search engines know whose site it is. */
export type Verification = z.output<typeof verificationSchema>;
