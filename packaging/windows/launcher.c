/* The program an editor starts on Windows: it loads the Python beside it and calls `python -m reader`.
 *
 * Built twice from this one source: sidelight.exe (console, for the command line) and sidelightw.exe
 * (WINDOWED, for the Start menu and "Open with"). In one process, so that the taskbar, "Open with" and
 * the task list show Sidelight and not Python. Knows nothing of the program but its module's name.
 */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

typedef int (*py_main)(int, wchar_t **);

static int say(const wchar_t *sentence) {
#ifdef WINDOWED
    MessageBoxW(NULL, sentence, L"Sidelight", MB_OK | MB_ICONERROR);
#else
    fwprintf(stderr, L"%ls\n", sentence);
#endif
    return 2;
}

/* The folder this program is in, with a closing backslash. */
static int own_folder(wchar_t *folder, DWORD size) {
    DWORD length = GetModuleFileNameW(NULL, folder, size);
    if (length == 0 || length == size) return 0;
    wchar_t *slash = wcsrchr(folder, L'\\');
    if (slash == NULL) return 0;
    slash[1] = L'\0';
    return 1;
}

static HMODULE load_python(const wchar_t *folder) {
    wchar_t path[MAX_PATH + 32];
    swprintf(path, MAX_PATH + 32, L"%ls" PYTHON_DLL, folder);
    return LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
}

static int start(int count, wchar_t **words) {
    wchar_t folder[MAX_PATH];
    if (!own_folder(folder, MAX_PATH)) return say(L"Sidelight could not find its own folder.");
    HMODULE python = load_python(folder);
    if (python == NULL) return say(L"Sidelight is not whole: its Python is missing. Please install it again.");
    py_main run = (py_main)(void *)GetProcAddress(python, "Py_Main");
    if (run == NULL) return say(L"Sidelight is not whole: its Python is too old. Please install it again.");
    wchar_t **all = calloc((size_t)count + 3, sizeof *all);
    if (all == NULL) return say(L"There is not enough memory to start Sidelight.");
    all[0] = words[0];
    all[1] = L"-m";
    all[2] = L"reader";
    for (int i = 1; i < count; i++) all[i + 2] = words[i];
    return run(count + 2, all);
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE own, HINSTANCE before, PWSTR line, int shown) {
    (void)own; (void)before; (void)line; (void)shown;
    return start(__argc, __wargv);
}
#else
int wmain(int count, wchar_t **words) { return start(count, words); }
#endif
