import { textsOf } from '../source/records.ts';
import type { Piece, TextContext } from '../types.ts';

/** The emoji that people write most, by the names that GitHub has for them. */
const NAMES = `
+1 👍 -1 👎 100 💯 1st_place_medal 🥇 2nd_place_medal 🥈 3rd_place_medal 🥉 airplane ✈️ alarm_clock ⏰ alien 👽
art 🎨 arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_up ⬆️ astonished 😲 baby 👶 balloon 🎈 bar_chart 📊 bear 🐻
beer 🍺 beers 🍻 bell 🔔 bike 🚲 birthday 🎂 black_heart 🖤 blue_heart 💙 blush 😊 book 📖 bookmark 🔖
bookmark_tabs 📑 books 📚 boom 💥 brain 🧠 briefcase 💼 broken_heart 💔 bug 🐛 bulb 💡 cactus 🌵 cake 🍰
calendar 📆 camera 📷 cat 🐱 chart_with_downwards_trend 📉 chart_with_upwards_trend 📈 checkered_flag 🏁 cherry_blossom 🌸
clap 👏 clapper 🎬 clinking_glasses 🥂 clipboard 📋 closed_book 📕 cloud ☁️ coffee ☕ collision 💥 computer 💻
confetti_ball 🎊 confused 😕 construction 🚧 cool 🆒 copyright ©️ cricket 🦗 crossed_fingers 🤞 crown 👑 cry 😢
crystal_ball 🔮 date 📅 disappointed 😞 dizzy 💫 dna 🧬 dog 🐶 e-mail 📧 earth_africa 🌍 earth_americas 🌎
earth_asia 🌏 email ✉️ envelope ✉️ exclamation ❗ expressionless 😐 eyes 👀 facepalm 🤦 family 👪 fire 🔥 fireworks 🎆
fish 🐟 flushed 😳 four_leaf_clover 🍀 gear ⚙️ gem 💎 gift 🎁 globe_with_meridians 🌐 goal_net 🥅 green_apple 🍏
green_heart 💚 grin 😁 grinning 😀 guitar 🎸 hammer 🔨 hammer_and_wrench 🛠️ hand ✋ handshake 🤝 hankey 💩 heart ❤️
heart_eyes 😍 heavy_check_mark ✔️ heavy_exclamation_mark ❗ heavy_plus_sign ➕ hotsprings ♨️ hourglass ⌛ house 🏠
hugs 🤗 information_source ℹ️ innocent 😇 joy 😂 key 🔑 kissing_heart 😘 label 🏷️ laughing 😆 leaves 🍃 link 🔗
lock 🔒 loudspeaker 📢 mag 🔍 mag_right 🔎 mailbox 📫 man_technologist 👨‍💻 mask 😷 medal_sports 🏅 mega 📣 memo 📝
microphone 🎤 microscope 🔬 milky_way 🌌 monkey 🐒 mortar_board 🎓 mountain ⛰️ movie_camera 🎥 muscle 💪
musical_note 🎵 nerd_face 🤓 neutral_face 😐 newspaper 📰 notebook 📓 ok 🆗 ok_hand 👌 open_book 📖 open_mouth 😮
package 📦 page_facing_up 📄 paperclip 📎 partying_face 🥳 pencil 📝 pencil2 ✏️ penguin 🐧 phone ☎️ pizza 🍕
point_down 👇 point_left 👈 point_right 👉 point_up ☝️ point_up_2 👆 poop 💩 pray 🙏 purple_heart 💜 pushpin 📌
question ❓ rainbow 🌈 raised_hands 🙌 recycle ♻️ red_circle 🔴 relaxed ☺️ robot 🤖 rocket 🚀 rofl 🤣
rolling_on_the_floor_laughing 🤣 rose 🌹 round_pushpin 📍 runner 🏃 running 🏃 satellite 📡 satisfied 😆
school 🏫 scream 😱 scroll 📜 see_no_evil 🙈 seedling 🌱 shrug 🤷 skull 💀 sleeping 😴
slightly_smiling_face 🙂 smile 😄 smiley 😃 smirk 😏 snake 🐍 snowflake ❄️ sob 😭 soccer ⚽ sparkles ✨
sparkling_heart 💖 speak_no_evil 🙊 speech_balloon 💬 star ⭐ star2 🌟 star_struck 🤩 stuck_out_tongue 😛
stuck_out_tongue_winking_eye 😜 sun_with_face 🌞 sunflower 🌻 sunglasses 😎 sunny ☀️ sunrise 🌅 sweat 😓
sweat_smile 😅 tada 🎉 telescope 🔭 test_tube 🧪 thinking 🤔 thought_balloon 💭 thumbsdown 👎 thumbsup 👍 tm ™️
tongue 👅 tornado 🌪️ trophy 🏆 tulip 🌷 turtle 🐢 unamused 😒 unicorn 🦄 unlock 🔓 upside_down_face 🙃 v ✌️
video_camera 📹 warning ⚠️ watch ⌚ wave 👋 weary 😩 whale 🐳 white_check_mark ✅ wink 😉 woman_technologist 👩‍💻
world_map 🗺️ worried 😟 wrench 🔧 writing_hand ✍️ x ❌ yellow_heart 💛 yum 😋 zap ⚡ zzz 💤
`;

const emojiOf: ReadonlyMap<string, string> = new Map(
  [...NAMES.matchAll(/(\S+) (\S+)/g)].map(([, name = '', emoji = '']) => [name, emoji]),
);

const SHORTCODE = /(?<![\w:]):([+-]1|[a-z\d_-]*[a-z][a-z\d_-]*):(?![\w:])/g;

/** `:smile:` is a picture where the site has the plugin `jemoji`, and stays a word elsewhere. */
export function emoji(pieces: readonly Piece[], context: TextContext): Piece[] {
  const { plugins, gems } = context.site.config;
  if (![...textsOf(plugins), ...textsOf(gems)].includes('jemoji')) return [...pieces];
  return pieces.map((piece) => (piece.kind === 'done' ? piece : withEmoji(piece, context)));
}

function withEmoji(piece: Piece, { note }: TextContext): Piece {
  const text = piece.text.replace(SHORTCODE, (written, name: string, offset: number) => {
    const found = emojiOf.get(name);
    if (found !== undefined) return found;
    const line = piece.line + (piece.text.slice(0, offset).match(/\n/g)?.length ?? 0);
    const message = 'An emoji has a name that is not known here; the name stays.';
    note({ level: 'problem', line, message, advice: 'Write the emoji itself.', subject: written });
    return written;
  });
  return { ...piece, text };
}
