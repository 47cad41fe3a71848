import type { Note } from '../types.ts';

/** What becomes of settings that site.yaml has no key for. */
interface Fate {
  level: Note['level'];
  message: string;
  keys: string;
}

const fates: readonly Fate[] = [
  {
    level: 'converted',
    message: 'Octavo does this by itself.',
    keys: `serve_og_meta serve_schema_org og_image og_locale enable_math enable_medium_zoom enable_masonry
      enable_darkmode enable_progressbar enable_tooltips enable_video_embedding enable_navbar_social
      enable_project_categories enable_bib_versions imagemagick lazy_loading_images search_enabled
      enable_bootstrap_toc related_blog_posts enable_image_preview posts_in_search bib_search socials_in_search
      back_to_top filtered_bibtex_keywords enable_publication_thumbnails pagination paginate paginate_path
      toc kramdown scholar bibtex_filters third_party_libraries sitemap atom_feed feed search post_search
      search_full_content words_per_minute read_more excerpt_length rss-description feed_show_excerpt feed_show_tags display_categories display_tags`,
  },
  {
    level: 'dropped',
    message: 'A setting of the look of the old theme was left out.',
    keys: `navbar_fixed footer_fixed max_width max_height repo_theme_light repo_theme_dark repo_trophies
      minimal_mistakes_skin site_theme breadcrumbs teaser logo masthead_title title_separator
      highlight_theme_light highlight_theme_dark theme_config minima skin theme remote_theme
      more_authors_animation_delay code_style show_social_icons title-img round-avatar title-separator
      navbar-col navbar-text-col navbar-border-col navbar-img page-col page-img text-col link-col hover-col
      footer-col footer-text-col footer-link-col footer-hover-col footer-img mobile-theme-col url-pretty
      footer-links-active share-links-active navbar-var-length`,
  },
  {
    level: 'dropped',
    message: 'A setting of Jekyll, its plugins or its tools was left out.',
    keys: `markdown highlighter plugins gems whitelist plugins_dir include exclude keep_files defaults sass
      compress_html terser jekyll-minifier jekyll-archives jekyll_get_json jsonresume liquid safe encoding
      markdown_ext future unpublished limit_posts show_drafts incremental lsi excerpt_separator timezone host port
      strict_front_matter permalink collections_dir jekyll-mentions github jekyll-scholar tag_archive
      category_archive archive_type profile environment detach quiet verbose show_excerpts bootstrap jquery
      enable_google_analytics enable_panelbear_analytics
      enable_cronitor_analytics enable_pirsch_analytics enable_openpanel_analytics enable_google_verification
      enable_bing_verification external_links academicons anchorjs_version fontawesome mathjax katex purgecss octopress assets_url whitelist_js
      jekyll-diagrams source destination`,
  },
  {
    level: 'dropped',
    message: 'Posts that the old blog listed from elsewhere were left out.',
    keys: 'external_sources',
  },
  {
    level: 'dropped',
    message: 'A service of another host was left out: pages of Octavo ask none for anything.',
    keys: `enable_publication_badges 
      enable_cookie_consent newsletter staticman reCaptcha alexa_site_verification
      enable_giscus giscus_site comments analytics fb_appid google_scholar`,
  },
];

const byKey = new Map(
  fates.flatMap(({ level, message, keys }) =>
    keys.split(/\s+/).map((key) => [key, { level, message }] as const),
  ),
);

/** What became of a key at the top of `_config.yml` that was not read. */
export function fateOf(key: string): Pick<Note, 'level' | 'message'> {
  return (
    byKey.get(key) ?? {
      level: 'dropped',
      message: 'A setting that Octavo does not know was left out.',
    }
  );
}
