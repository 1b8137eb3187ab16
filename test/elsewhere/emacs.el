;; Does in Emacs what a person does, with the commands of eglot, and tells what came of it as JSON.
(require 'json)
(defvar results nil)

(defun note (key value) (push (cons key value) results))

(defun wait-for (what ready)
  (let ((end (+ (float-time) 20)) value)
    (while (not (setq value (funcall ready)))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))
    value))

(defun place (line word)
  (goto-char (point-min))
  (search-forward line)
  (goto-char (match-beginning 0))
  (search-forward word)
  (goto-char (match-beginning 0)))

(defun finding (diagnostic)
  (let ((from (flymake-diagnostic-beg diagnostic)) (to (flymake-diagnostic-end diagnostic)))
    (save-excursion
      (goto-char from)
      `((message . ,(flymake-diagnostic-text diagnostic))
        (severity . ,(substring (symbol-name (flymake-diagnostic-type diagnostic)) (length "eglot-")))
        (line . ,(1- (line-number-at-pos from)))
        (from . ,(- from (line-beginning-position)))
        (to . ,(- to (line-beginning-position)))))))

(defun findings ()
  (flymake-start)
  (mapcar #'finding (flymake-diagnostics)))

(defun hover ()
  (let (heard)
    (run-hook-with-args 'eldoc-documentation-functions
                        (lambda (said &rest _) (when (stringp said) (setq heard said))))
    (substring-no-properties (wait-for "a hover" (lambda () heard)))))

(defun steps ()
  (find-file (getenv "PLAN"))
  (note 'filetype (symbol-name major-mode))
  ;; Without a terminal nothing is displayed, and eglot starts its server when a buffer first is.
  (unless (eglot-current-server) (call-interactively #'eglot))
  (wait-for "a client" (lambda () (and (eglot-current-server) (eglot-managed-p))))
  (flymake-mode 1)
  (wait-for "findings" (lambda () (seq-some (lambda (one) (string-search (getenv "READY") (alist-get 'message one)))
                                            (findings))))
  (note 'findings (vconcat (findings)))

  (place "owner: amy" "amy")
  (note 'hover (hover))

  (place "owner: ben" "ben")
  (call-interactively #'xref-find-definitions)
  (note 'definition (buffer-substring (line-beginning-position) (line-end-position)))

  (place "owner: amy" "amy")
  (eglot-rename "amy-chen")
  (note 'renamed (buffer-string))

  ;; Changes go out when nobody types, which never happens here, and before a save.
  (save-buffer)
  (place "planed" "planed")
  (wait-for "the finding to follow" (lambda () (findings) (flymake-diagnostics (point))))
  (let ((last-nonmenu-event ?.) ; By a key, not by the mouse.
        (completing-read-function
         (lambda (_prompt fixes &rest _)
           (note 'fixes (vconcat (mapcar #'car fixes)))
           (caar fixes))))
    (call-interactively #'eglot-code-actions))
  (note 'fixed (buffer-string))
  (save-buffer)
  (wait-for "the finding to go"
            (lambda () (not (seq-some (lambda (one) (string-search "schema" (alist-get 'message one))) (findings)))))

  (place "owner: amy-chen" "amy-chen")
  (delete-region (point) (line-end-position))
  (let ((offered (run-hook-with-args-until-success 'completion-at-point-functions)))
    (note 'completion (vconcat (all-completions "" (nth 2 offered)))))
  (insert "ben")
  (note 'completed (buffer-substring (line-beginning-position) (line-end-position)))

  (eglot-format-buffer)
  (note 'formatted (buffer-string))
  (eglot-shutdown (eglot-current-server)))

(condition-case problem
    (steps)
  (error (note 'problem (error-message-string problem))))
(let ((coding-system-for-write 'utf-8))
  (write-region (json-encode (nreverse results)) nil (getenv "RESULTS")))
