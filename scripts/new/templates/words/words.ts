/** The words of a new site in one language. */
export interface Words {
  /** First line of a new page or post. */
  textBegins: string;
  about: string;
  /** The same on the site of a group. */
  aboutUs: string;
  /** Text of the front page; `{post}` is the path of the first post. */
  aboutText: string;
  /** Text of the front page in a further language; `{file}` is its own file. */
  translatedText: string;
  blog: string;
  blogText: string;
  publications: string;
  publicationsText: string;
  firstPost: string;
  firstPostDescription: string;
  firstPostText: string;
  /** Its tag. */
  exampleTag: string;
}
