import assert from "node:assert/strict";
import { besideKey, childUri, isWithin, nameIn, uriKey } from "../../src/server/workspace/uri-key.ts";

/** Addresses that are one file, as editors and file systems write them. */
const same: readonly (readonly [string, string, string])[] = [
  ["a drive letter of either case", "file:///C:/plans/a.yaml", "file:///c:/plans/a.yaml"],
  ["an escaped colon", "file:///c%3A/plans/a.yaml", "file:///c:/plans/a.yaml"],
  [
    "names of any case on Windows",
    "file:///c%3A/Plans/HAFEN.commplan.yaml",
    "file:///C:/plans/hafen.commplan.yaml",
  ],
  ["names of any case on a server", "file://Server/Share/A.yaml", "file://server/share/a.yaml"],
  ["letters beyond ASCII, escaped or not", "file:///x/%E8%AE%A1%E5%88%92.yaml", "file:///x/计划.yaml"],
  [
    "accents apart, as a Mac hands them out",
    "file:///Users/x/Cafe%CC%81.yaml",
    "file:///Users/x/Caf%C3%A9.yaml",
  ],
  ["Hangul apart", "file:///x/\u1100\u1161.yaml", "file:///x/\uac00.yaml"],
  ["a blank, escaped or not", "file:///x/a%20b.yaml", "file:///x/a b.yaml"],
];

const different: readonly (readonly [string, string, string])[] = [
  ["names of another case elsewhere", "file:///home/x/a.yaml", "file:///home/x/A.yaml"],
  ["two servers", "file://one/share/a.yaml", "file://two/share/a.yaml"],
  ["two drives", "file:///c:/a.yaml", "file:///d:/a.yaml"],
  ["two schemes", "file:///x/a.yaml", "vscode-vfs:///x/a.yaml"],
  ["a path of another scheme that looks like a drive", "untitled:/C:/A.yaml", "untitled:/c:/a.yaml"],
];

describe("the key of an address", () => {
  for (const [name, one, other] of same)
    it(`is the same for ${name}`, () => assert.equal(uriKey(one), uriKey(other)));
  for (const [name, one, other] of different)
    it(`is another for ${name}`, () => assert.notEqual(uriKey(one), uriKey(other)));

  it("is its own key", () => {
    for (const [, one, other] of [...same, ...different])
      for (const uri of [one, other]) assert.equal(uriKey(uriKey(uri)), uriKey(uri));
  });

  it("tells what is within a folder, whatever the case on Windows", () => {
    assert.ok(isWithin(uriKey("file:///C%3A/Plans/sub/A.yaml"), uriKey("file:///c:/plans/")));
    assert.ok(!isWithin(uriKey("file:///c:/plans-old/a.yaml"), uriKey("file:///c:/plans")));
    assert.ok(isWithin(uriKey("file://Server/Share/Plans/A.yaml"), uriKey("file://server/share")));
  });

  it("is found for a file that a plan names by its path, with slashes of either kind", () => {
    const plan = uriKey("file:///C%3A/Plans/A.commplan.yaml");
    for (const path of ["reports/Mai.pdf", "reports\\mai.pdf", "./Reports//MAI.pdf", "x/../reports/mai.pdf"])
      assert.equal(besideKey(plan, path), uriKey("file:///c:/plans/reports/Mai.pdf"), path);
    const mac = uriKey("file:///Users/x/a.commplan.yaml");
    assert.equal(besideKey(mac, "Cafe\u0301.pdf"), uriKey("file:///Users/x/Caf%C3%A9.pdf"));
  });

  it("has the name that a folder holds the file under", () => {
    for (const name of [
      "a b.commplan.yaml",
      "计划.commplan.yaml",
      "a#?%&'().commplan.yaml",
      "é.commplan.yaml",
    ]) {
      assert.equal(nameIn(uriKey(childUri("file:///x/", name))), name);
      assert.equal(nameIn(uriKey(childUri("file:///x", name.normalize("NFD")))), name);
    }
  });
});
