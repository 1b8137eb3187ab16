const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The faces of a document and what stands in for them where they are missing. */
export function fontTable(): string {
  const fonts = [
    font("Calibri", "Carlito,Segoe UI,Helvetica Neue,Arial", "00"),
    font("Microsoft YaHei", "微软雅黑,PingFang SC,Noto Sans CJK SC,Source Han Sans SC,SimSun", "86"),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join("")}</w:fonts>`;
}

function font(name: string, others: string, charset: string): string {
  return (
    `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="${charset}"/>` +
    '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
  );
}
