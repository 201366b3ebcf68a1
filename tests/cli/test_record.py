# test_record.py - candorctl record, every action
#
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import sqlite3

import answers
import ctl


def make(desk):
    path = desk.write("right.txt", answers.make(ctl.LESSONS / "welcome", "right"))
    desk.run("play", "welcome", "--answers", path)


def backups(desk):
    return sorted((desk.record.parent / "backups").glob("*.db"))


def without_a_record():
    with ctl.Desk() as desk:
        for action in (["show"], ["verify"], ["rebuild"], ["backup"], ["export", "-"], ["export", "x.json"],
                       ["restore"], ["erase", "content", "--yes"], ["erase", "everything", "--yes"]):
            _, said = desk.run("record", *action, status=1)
            assert said.strip(), action
        assert not desk.record.exists()


def show_lists_events_and_changes_nothing():
    with ctl.Desk() as desk:
        make(desk)
        before = desk.record.read_bytes()
        out, _ = desk.run("record", "show")
        assert f"{desk.record}" in out
        assert "module-completed welcome@1" in out
        assert "1 " in out and "began" in out
        assert desk.record.read_bytes() == before


def verify_says_yes_and_no():
    with ctl.Desk() as desk:
        make(desk)
        before = desk.record.read_bytes()
        assert "is intact" in desk.run("record", "verify")[0]
        assert desk.record.read_bytes() == before

        db = sqlite3.connect(desk.record)
        db.executescript("""DROP TRIGGER event_is_never_changed;
                            UPDATE event SET utc_us = utc_us + 1 WHERE seq = 4;""")
        db.close()
        before = desk.record.read_bytes()
        out, _ = desk.run("record", "verify", status=1)
        assert "not intact" in out and "4" in out, out
        assert desk.record.read_bytes() == before

        desk.record.write_bytes(before[:4096])
        desk.run("record", "verify", status=1)


def rebuild_gives_the_same_progress():
    with ctl.Desk() as desk:
        make(desk)
        before = ctl.list_events(desk.export())
        desk.run("record", "rebuild")
        assert ctl.list_events(desk.export()) == before
        assert "is intact" in desk.run("record", "verify")[0]


def backup_and_restore():
    with ctl.Desk() as desk:
        make(desk)
        assert len(backups(desk)) == 1, "closing made one"
        assert "Nothing changed" in desk.run("record", "backup")[0]
        out, _ = desk.run("record", "restore")
        assert str(backups(desk)[0]) in out and "events" in out, out

        n_before = len(desk.export()["events"])
        desk.run("play", "consent", typed="")
        n_then = len(desk.export()["events"])
        assert n_then > n_before
        desk.run("record", "restore", backups(desk)[0].name)
        events = ctl.list_events(desk.export())
        assert len(events) == n_before + 1 and events[-1]["kind"] == "restored", events[-1]
        aside = next(desk.record.parent.glob("record-before-restore-*.db"))
        out, _ = desk.run("record", "restore")
        assert f"{aside}\t" in out and "kept aside when a backup was put back" in out, out
        assert "is intact" in desk.run("record", "verify")[0]
        desk.run("record", "restore", "no-such.db", status=1)
        assert len(desk.export()["events"]) == n_before + 1
        desk.run("record", "restore", aside.name)
        assert len(desk.export()["events"]) == n_then + 1, "all that came after the backup is there again"


def export_to_a_file():
    with ctl.Desk() as desk:
        make(desk)
        desk.run("record", "export", "out.json")
        written = json.loads((desk.folder / "out.json").read_text())
        assert written == desk.export()
        desk.run("record", "export", "no/such/folder/out.json", status=1)


def erase_asks_first():
    with ctl.Desk() as desk:
        make(desk)
        before = ctl.list_events(desk.export())
        assert "--yes" in desk.run("record", "erase", "content", status=2)[1]
        desk.run("record", "erase", "--yes", status=2)
        desk.run("record", "erase", "whatever", "--yes", status=2)
        desk.run("record", "erase", "everything", "--from", "2026-01-01", "--yes", status=2)
        desk.run("record", "erase", "content", "--from", "soon", "--yes", status=2)
        assert ctl.list_events(desk.export()) == before


def erase_a_period_and_all_content():
    with ctl.Desk() as desk:
        make(desk)
        desk.run("record", "erase", "content", "--to", "2000-01-01", "--yes")
        assert any("content" in event for event in desk.export()["events"])
        desk.run("record", "erase", "content", "--from", "2000-01-01", "--yes")
        assert "erased" in desk.run("record", "show")[0]
        assert "is intact" in desk.run("record", "verify")[0]
        for path in desk.record.parent.rglob("*"):
            assert path.is_dir() or b"remember-next-week" not in path.read_bytes() or b"<choice" in path.read_bytes(), path


def erase_everything():
    with ctl.Desk() as desk:
        make(desk)
        desk.run("record", "erase", "everything", "--yes")
        left = [path for path in desk.record.parent.rglob("*") if path.is_file()]
        assert left == [], left


ctl.main([without_a_record, show_lists_events_and_changes_nothing, verify_says_yes_and_no,
          rebuild_gives_the_same_progress, backup_and_restore, export_to_a_file, erase_asks_first,
          erase_a_period_and_all_content, erase_everything])
