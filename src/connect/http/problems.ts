import type { Words } from "../../plan/words.ts";

/**
 * What can go wrong with a connection, each with what a person does about it. `{tool}` is the tool's name, `{host}`
 * the host that was asked, never a whole address: addresses carry tokens.
 */
export const problems = {
  address: {
    en: "“{host}” is no address of {tool}. Give one such as “https://tools.example.com”, without a name or password in it.",
    "zh-CN":
      "“{host}”不是 {tool} 的地址。请填写类似“https://tools.example.com”的地址，其中不要带用户名或密码。",
  },
  "not-encrypted": {
    en: "The address of {tool} begins with “http:”, so that anyone on the way could read the token. Use “https:”, or allow an unencrypted address for this connection if it stays within your own network.",
    "zh-CN":
      "{tool} 的地址以“http:”开头，传输途中任何人都可能看到令牌。请改用“https:”；如果只在自己的内网中使用，可以为此连接允许不加密的地址。",
  },
  "no-credentials": {
    en: "No token for {tool} is set. Set one up first.",
    "zh-CN": "尚未设置 {tool} 的令牌。请先设置。",
  },
  "no-token": {
    en: "What is set as the token of {tool} cannot be one: it holds a line break, a space or letters that no token has. Copy it again, whole and alone.",
    "zh-CN":
      "所设置的 {tool} 令牌不可能是令牌：其中有换行、空格或令牌中不会出现的字符。请重新完整复制，不要带其他内容。",
  },
  credentials: {
    en: "{tool} does not know this client ID with this secret. Copy both again from the app in {tool}'s administration, and mind that a secret that was reset is a new one.",
    "zh-CN":
      "{tool} 不认可这组 Client ID 和 Secret。请从 {tool} 管理后台的应用中重新复制两者；注意：重置后的 Secret 是新的。",
  },
  "signed-out": {
    en: "{tool} no longer accepts the token: it has expired or was withdrawn. Sign in again, or set a new one.",
    "zh-CN": "{tool} 不再接受此令牌：令牌已过期或被收回。请重新登录，或设置新的令牌。",
  },
  forbidden: {
    en: "{tool} does not let this token read {what}. Ask an administrator of {tool} to give the app {scope}.",
    "zh-CN": "{tool} 不允许此令牌读取{what}。请让 {tool} 管理员为该应用开通 {scope} 权限。",
  },
  "sign-on": {
    en: "The organisation of this project wants the token approved for its single sign-on. Approve it on {tool}'s page of your tokens (“Configure SSO”), then try again.",
    "zh-CN":
      "此项目所属的组织要求令牌先通过其单点登录（SSO）授权。请在 {tool} 的令牌页面选择“Configure SSO”授权，然后重试。",
  },
  blocked: {
    en: "Something in front of {tool} at {host} refused the request, such as a gateway or a firewall. Ask whoever runs the network whether this computer may reach it.",
    "zh-CN": "{host} 上 {tool} 前面的网关或防火墙拒绝了请求。请向网络管理员确认这台电脑是否可以访问。",
  },
  "wrong-address": {
    en: "What answered at {host} is not {tool}'s interface for programs but something else, such as a web page. Check the address of the connection.",
    "zh-CN": "{host} 上应答的不是 {tool} 的开放接口，而是其他内容（例如网页）。请检查连接的地址。",
  },
  "wrong-generation": {
    en: "{tool} at {host} does not know the paths that were asked for. Let the connection find them by itself (“auto”), or choose another generation.",
    "zh-CN": "{host} 上的 {tool} 没有所请求的接口路径。请让连接自动判断（“auto”），或选择其他接口版本。",
  },
  "not-found": {
    en: "{tool} says that there are no {what} here, or that this token may not see them. Check the project and who may see it.",
    "zh-CN": "{tool} 表示这里没有{what}，或此令牌无权查看。请检查项目及其可见范围。",
  },
  option: {
    en: "“{option}” does not take “{value}” with {tool}; it takes {names}.",
    "zh-CN": "用于 {tool} 时，“{option}”不接受“{value}”，可用的值是 {names}。",
  },
  "one-product": {
    en: "“feedback” takes one product of {tool} at a time.",
    "zh-CN": "用于 {tool} 时，“feedback”一次只能指定一个产品。",
  },
  "project-form": {
    en: "“{project}” does not name a project of {tool}. Write it as {form}.",
    "zh-CN": "“{project}”不是 {tool} 项目的写法。请写成“{form}”。",
  },
  "project-unknown": {
    en: "{tool} has no project “{project}”, or this token may not see it. Check its key or name, and who may see it.",
    "zh-CN": "{tool} 中没有项目“{project}”，或此令牌无权查看。请检查项目标识或名称，以及可见范围。",
  },
  "project-ambiguous": {
    en: "{tool} has several projects “{project}”. Name the one you mean by its id: {ids}.",
    "zh-CN": "{tool} 中有多个项目叫“{project}”。请用 id 指明：{ids}。",
  },
  "too-many": {
    en: "{tool} asks to slow down: too many requests. Try again in {wait}.",
    "zh-CN": "{tool} 提示请求过多。请在{wait}后再试。",
  },
  "too-many-without-token": {
    en: "{tool} answers only a few questions an hour without a token, and they are used up. Set a token, or try again in {wait}.",
    "zh-CN": "没有令牌时，{tool} 每小时只回答少量请求，现已用完。请设置令牌，或在{wait}后再试。",
  },
  failing: {
    en: "{tool} has trouble of its own at the moment ({sign}). Try again later.",
    "zh-CN": "{tool} 目前自身出现故障（{sign}）。请稍后再试。",
  },
  "bad-request": {
    en: "{tool} did not understand what was asked ({sign}). That is a fault of this program: please report it.",
    "zh-CN": "{tool} 没有理解请求（{sign}）。这是本程序的问题：请反馈给我们。",
  },
  refused: {
    en: "{tool} refused ({sign}).{says}",
    "zh-CN": "{tool} 拒绝了请求（{sign}）。{says}",
  },
  unreadable: {
    en: "The answer of {tool} broke off or cannot be read. Nothing was taken over; try again.",
    "zh-CN": "{tool} 的应答不完整或无法读取。没有导入任何内容；请重试。",
  },
  "too-large": {
    en: "{tool} sent more than fits: {limit}. Nothing was taken over; pick a smaller project or fewer kinds.",
    "zh-CN": "{tool} 发来的内容过多：{limit}。没有导入任何内容；请选择较小的项目或较少的类型。",
  },
  redirected: {
    en: "{host} sends on to another place, and the token does not go there. If the other address is right, set it as the address of the connection.",
    "zh-CN": "{host} 跳转到了其他地址，令牌不会发往那里。如果那个地址才是正确的，请把它设为连接的地址。",
  },
  unreachable: {
    en: "{host} cannot be reached. Check the address, and whether this computer is on the network that {tool} needs.",
    "zh-CN": "无法连接 {host}。请检查地址，以及这台电脑是否在 {tool} 所需的网络中。",
  },
  "unreachable-by-browser": {
    en: "{host} cannot be reached from a browser: it may be down, on another network, or not let web pages ask it (CORS). Use CommPlan in VS Code on the desktop or at the command line, or ask whoever runs {tool} to allow it.",
    "zh-CN":
      "无法从浏览器连接 {host}：它可能没有运行、在其他网络中，或不允许网页访问（CORS）。请在桌面版 VS Code 或命令行中使用 CommPlan，或请 {tool} 的管理员允许访问。",
  },
  "timed-out": {
    en: "{host} did not answer within {wait}. Try again, or check the network.",
    "zh-CN": "{host} 在{wait}内没有应答。请重试，或检查网络。",
  },
  cancelled: {
    en: "Stopped, as you asked. Nothing was taken over.",
    "zh-CN": "已按要求停止。没有导入任何内容。",
  },
} as const satisfies Readonly<Record<string, Words>>;

export type ProblemKind = keyof typeof problems;
