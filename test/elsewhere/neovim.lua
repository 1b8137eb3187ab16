-- Does in Neovim what a person does, with the functions that keys are mapped to, and tells what came of it as JSON.
local results = {}
local get_clients = vim.lsp.get_clients or vim.lsp.get_active_clients

local function wait(what, ready)
  if not vim.wait(20000, ready, 20) then error('waited in vain for ' .. what) end
end

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n' end

--- Puts the cursor on a word in the first line that holds a text.
local function place(line, word)
  for row, content in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local start = content:find(line, 1, true)
    if start then
      vim.api.nvim_win_set_cursor(0, { row, content:find(word, start, true) - 1 })
      return
    end
  end
  error('no line holds ' .. line)
end

local function changed(what, act)
  local before = vim.api.nvim_buf_get_changedtick(0)
  act()
  wait(what, function() return vim.api.nvim_buf_get_changedtick(0) ~= before end)
end

local function finding(one)
  local from_server = one.user_data and one.user_data.lsp or {}
  return {
    rule = one.code or from_server.code,
    severity = vim.diagnostic.severity[one.severity]:lower(),
    message = one.message,
    line = one.lnum,
    from = one.col,
    to = one.end_col,
  }
end

local function findings() return vim.tbl_map(finding, vim.diagnostic.get(0)) end

local function has(rule)
  return function()
    for _, one in ipairs(findings()) do
      if one.rule == rule then return true end
    end
    return false
  end
end

local function floating_window()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

local function steps()
  results.filetype = vim.bo.filetype
  wait('a client', function() return #get_clients() > 0 end)
  -- The first findings may come before the settings are known.
  wait('findings', function() return vim.env.READY and text() and vim.tbl_contains(
    vim.tbl_map(function(one) return one.message:find(vim.env.READY, 1, true) ~= nil end, findings()), true) end)
  results.findings = findings()

  place('owner: amy', 'amy')
  vim.lsp.buf.hover()
  wait('a hover', floating_window)
  local window = floating_window()
  results.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
  vim.api.nvim_win_close(window, true)

  place('owner: ben', 'ben')
  local from = vim.api.nvim_win_get_cursor(0)[1]
  vim.lsp.buf.definition()
  wait('the record', function() return vim.api.nvim_win_get_cursor(0)[1] ~= from end)
  results.definition = vim.api.nvim_get_current_line()

  place('owner: amy', 'amy')
  changed('a rename', function() vim.lsp.buf.rename('amy-chen') end)
  results.renamed = text()

  place('planed', 'planed')
  vim.ui.select = function(items, options, choose)
    results.fixes = vim.tbl_map(options.format_item, items)
    choose(items[1], 1)
  end
  changed('a fix', vim.lsp.buf.code_action)
  results.fixed = text()
  wait('the finding to go', function() return not has('schema')() end)

  place('owner: amy-chen', 'owner')
  vim.o.completeopt = 'menuone,noinsert'
  _G.note_completion = function()
    wait('a completion', function() return vim.fn.pumvisible() == 1 end)
    results.completion = vim.tbl_map(function(item) return item.abbr end, vim.fn.complete_info({ 'items' }).items)
  end
  local keys = 'f:lC <C-x><C-o><Cmd>lua note_completion()<CR><C-n><C-y><Esc>'
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'x', false)
  results.completed = vim.api.nvim_get_current_line()

  changed('formatting', vim.lsp.buf.format or vim.lsp.buf.formatting)
  results.formatted = text()
end

local well, problem = pcall(steps)
if not well then results.problem = problem end
local file = io.open(vim.env.RESULTS, 'w')
file:write(vim.json.encode(results))
file:close()
vim.cmd('qall!')
