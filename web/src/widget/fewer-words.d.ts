declare module '*?widget' {
  const words: Readonly<Record<string, string>>;
  export default words;
}

declare module '*?claim' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
